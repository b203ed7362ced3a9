namespace Cotation;

/// <summary>Says which characters a reader sees where they stand: neither controls nor marks that turn the order of letters about.</summary>
internal static class Visible
{
    /// <summary>The sign of a letter that was lost.</summary>
    public const char Lost = '\uFFFD';

    /// <summary>Whether a character shows, and shows where it stands.</summary>
    public static bool Is(char c) => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');

    /// <summary>Whether a text of one line holds such characters alone.</summary>
    public static bool Is(string text)
    {
        foreach (char c in text)
            if (!Is(c)) return false;
        return true;
    }
}
