using System.Text;

namespace Cotation;

/// <summary>Says how grave a problem is.</summary>
internal enum Severity
{
    /// <summary>The input cannot be used.</summary>
    Error,

    /// <summary>The input can be used, and probably does not say what was meant.</summary>
    Warning,
}

/// <summary>Tells one thing wrong in an input: what, where, why, and the likely mend. Immutable; holds no fact value of an application.</summary>
public sealed class Problem
{
    private readonly Func<ProblemWords, string> message;
    private readonly Func<ProblemWords, string?>? mend;

    internal Problem(Severity severity, string code, Location place, Func<ProblemWords, string> message, Func<ProblemWords, string?>? mend)
    {
        Severity = severity;
        Code = code;
        Place = place;
        this.message = message;
        this.mend = mend;
    }

    /// <summary>The same as an error, to a reader who passes nothing over.</summary>
    internal Problem AsError() => new(Severity.Error, Code, Place, message, mend);

    internal Severity Severity { get; }

    /// <summary>Gives whether the input cannot be used; else it is a warning: it can be used, and probably does not say what was meant.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary>Gives the stable code of this kind of problem, in lower case with hyphens.</summary>
    public string Code { get; }

    internal Location Place { get; }

    /// <summary>Gives the file it stands in, as the caller named it.</summary>
    public string File => Place.File;

    /// <summary>Gives the line, from 1.</summary>
    public int Line => Place.Line;

    /// <summary>Gives the column in characters, from 1.</summary>
    public int Column => Place.Column;

    /// <summary>Says what is wrong and why.</summary>
    /// <param name="language">The language wanted.</param>
    public string Message(Language language) => message(ProblemWords.In(language));

    /// <summary>Says the likely mend, or gives null where none is known.</summary>
    /// <param name="language">The language wanted.</param>
    public string? Suggestion(Language language) => mend?.Invoke(ProblemWords.In(language));

    /// <summary>Writes the whole problem: head, place, quoted line with a caret, and mend.</summary>
    /// <param name="language">The language wanted.</param>
    public string Render(Language language)
    {
        var words = ProblemWords.In(language);
        var text = new StringBuilder();
        text.Append(words.Head(Severity, Code)).Append(Message(language)).Append('\n');
        text.Append("  --> ").Append(Place).Append('\n');
        if (Place.Quote is { } quote)
        {
            string number = Place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string margin = new(' ', number.Length);
            (string shown, int column) = Window(quote, Place.Column - 1);
            int carets = Math.Max(1, Math.Min(Place.Length, shown.Length - column));
            text.Append(margin).Append("  |\n");
            text.Append(number).Append("  | ").Append(shown).Append('\n');
            text.Append(margin).Append("  | ").Append(' ', column).Append('^', carets).Append('\n');
        }

        if (Suggestion(language) is { } likely) text.Append("  = ").Append(likely).Append('\n');
        return text.ToString();
    }

    /// <summary>Writes <c>file:line:column: message</c> in English.</summary>
    public override string ToString() => $"{Place}: {Message(Language.English)}";

    private static (string Shown, int Column) Window(string quote, int column)
    {
        const int Width = 110;
        quote = quote.Replace('\t', ' ');
        if (quote.Length <= Width) return (quote, column);
        int from = Math.Clamp(column - (Width / 2), 0, quote.Length - Width);
        return (quote.Substring(from, Width), column - from);
    }
}
