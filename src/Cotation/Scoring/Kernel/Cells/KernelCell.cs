namespace Cotation;

/// <summary>One cell of a kernel's row: a fact as the application gives it, or else a span from a date to the reference date; without a fact, what a step or a compiled expression finds.</summary>
internal readonly record struct KernelCell(Fact? Fact, Fact? SpanFrom, SpanUnit Unit);
