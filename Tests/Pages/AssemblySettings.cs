using Tests.Pages.Support;
using Xunit.Sdk;
using Xunit.v3;

// One system serves all tests, each with a study and people of its own; two cores serve one browser at a time best.
[assembly: AssemblyFixture(typeof(BuilderSystem))]
[assembly: Parallelization(Mode = ParallelMode.None)]
