namespace Cotation;

/// <summary>Says where something stands in a text. Immutable.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Length">How many characters of the line it takes, at least 1.</param>
/// <param name="Quote">The whole line, or null where it may hold personal data.</param>
internal sealed record Location(string File, int Line, int Column, int Length, string? Quote)
{
    /// <summary>Writes the place as <c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(null, $"{File}:{Line}:{Column}");
}
