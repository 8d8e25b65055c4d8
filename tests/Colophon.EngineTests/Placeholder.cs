namespace Colophon.EngineTests; public sealed class Placeholder { [Fact] public void builds() => true.ShouldBeTrue(); }
