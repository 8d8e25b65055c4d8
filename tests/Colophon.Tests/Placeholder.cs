namespace Colophon.Tests; public sealed class Placeholder { [Fact] public void builds() => true.ShouldBeTrue(); }
