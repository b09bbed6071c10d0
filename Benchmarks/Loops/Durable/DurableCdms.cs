namespace Benchmarks.Loops.Durable;
