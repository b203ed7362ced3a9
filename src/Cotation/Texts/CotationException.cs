namespace Cotation;

/// <summary>Is thrown when an input cannot be used; carries every problem found. Holds no fact value of an application.</summary>
public sealed class CotationException : Exception
{
    internal CotationException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(p => p.ToString()))) => Problems = problems;

    /// <summary>Gives every problem found, in the order of their places.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
