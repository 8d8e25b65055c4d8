namespace Colophon.WebTests; public sealed class Placeholder { [Fact] public void builds() => true.ShouldBeTrue(); }
