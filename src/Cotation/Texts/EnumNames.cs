namespace Cotation;

/// <summary>Holds the few words of which a file writes one, and what each stands for: a plain table, because a dictionary of every kind of value is code that a fresh process would first have to compile.</summary>
internal sealed class EnumNames<T>
    where T : struct
{
    private const int Most = 16;
    private readonly T[] meanings = new T[Most];
    private readonly List<string> words = [];

    /// <summary>The words, in the order of their letters.</summary>
    public IEnumerable<string> Words => words.Order(StringComparer.Ordinal);

    /// <summary>Adds a word.</summary>
    public T this[string word]
    {
        init
        {
            meanings[words.Count] = value;
            words.Add(word);
        }
    }

    public bool TryFind(string word, out T meaning)
    {
        int place = words.IndexOf(word);
        meaning = place < 0 ? default : meanings[place];
        return place >= 0;
    }
}
