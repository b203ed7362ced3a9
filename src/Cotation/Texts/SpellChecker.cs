namespace Cotation;

/// <summary>Finds the name that was probably meant.</summary>
internal static class SpellChecker
{
    /// <summary>The nearest known name within a third of its length, or null; a name of one or two letters is not guessed; equals go to the first in ordinal order.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > 100) return null;
        string? best = null;
        int least = written.Length < 3 ? 1 : Math.Max(1, written.Length / 3) + 1;
        foreach (string name in known.Order(StringComparer.Ordinal))
        {
            if (name.Length > 100 || Math.Abs(name.Length - written.Length) >= least) continue;
            int distance = Distance(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < least) (best, least) = (name, distance);
        }

        return best;
    }

    /// <summary>Damerau–Levenshtein distance between adjacent letters.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
