using Xunit.Sdk;
using Xunit.v3;

// Each test runs four processes and more: two cores serve one test at a time best.
[assembly: Parallelization(Mode = ParallelMode.None)]
