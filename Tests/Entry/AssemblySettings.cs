using Tests.Entry.Support;
using Xunit.Sdk;
using Xunit.v3;

// One service serves all tests, each with a subject and people of its own; two cores serve one browser at a time best.
[assembly: AssemblyFixture(typeof(EntrySystem))]
[assembly: Parallelization(Mode = ParallelMode.None)]
