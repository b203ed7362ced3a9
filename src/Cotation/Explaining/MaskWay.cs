namespace Cotation;

/// <summary>Is one fact otherwise, and what that gives the lines whose points it changes; null where an application has to be asked.</summary>
internal sealed record MaskWay(FactChange Change, int[] Places, LineResult?[] Results, bool IsSettled)
{
    /// <summary>Whether it gives the same, whatever the application.</summary>
    public bool Gives(MaskWay other) => IsSettled && other.IsSettled && Places.AsSpan().SequenceEqual(other.Places) && Results.AsSpan().SequenceEqual(other.Results);
}
