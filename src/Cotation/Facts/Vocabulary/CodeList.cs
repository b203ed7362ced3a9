using System.Text.RegularExpressions;

namespace Cotation;

/// <summary>Holds one code of a list with its words. Immutable and safe to share.</summary>
public sealed class FactCode
{
    internal FactCode(string name, LocalizedText label)
    {
        Name = name;
        Label = label;
    }

    /// <summary>Gives the code as applications write it.</summary>
    public string Name { get; }

    /// <summary>Gives what it stands for.</summary>
    public LocalizedText Label { get; }

    /// <summary>Says whether it stands for nothing known, as the register's NONDOC does.</summary>
    public bool IsUnknown { get; internal init; }

    /// <summary>The sentence that says it to the applicant, or null.</summary>
    internal LocalizedText? SecondPerson { get; init; }

    /// <summary>The sentence about the person, for readers other than the applicant, or null.</summary>
    internal LocalizedText? ThirdPerson { get; init; }
}

/// <summary>Holds the codes a fact may take: a closed list, or an open one whose codes follow a pattern. Immutable.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, FactCode> byName;
    private readonly Lazy<Regex>? pattern;

    /// <param name="codes">The codes with words.</param>
    /// <param name="pattern">The pattern of the others, or null.</param>
    /// <param name="isOurs">Whether the pattern is one of ours; a stranger's is matched in linear time whatever it is.</param>
    internal CodeList(IReadOnlyList<FactCode> codes, string? pattern, bool isOurs = false)
    {
        All = codes;
        Pattern = pattern;
        byName = codes.ToDictionary(c => c.Name, StringComparer.Ordinal);
        this.pattern = pattern is null ? null : new Lazy<Regex>(() => PatternOf(pattern, isOurs));
    }

    /// <summary>Gives a list that takes any code: it stands for one that is wrong.</summary>
    internal static CodeList Any { get; } = new([], ".*", isOurs: true);

    /// <summary>Gives the codes in the order of their file.</summary>
    public IReadOnlyList<FactCode> All { get; }

    /// <summary>Gives the pattern that codes outside the list follow, or null where the list is closed.</summary>
    public string? Pattern { get; }

    internal IEnumerable<string> Names => byName.Keys;

    internal bool Allows(string code) => byName.ContainsKey(code) || (pattern is not null && code.Length <= 100 && pattern.Value.IsMatch(code));

    /// <summary>The whole of a code as a pattern; throws where it is none.</summary>
    internal static Regex PatternOf(string pattern, bool isOurs) => new($"^(?:{pattern})\\z", RegexOptions.CultureInvariant | (isOurs ? RegexOptions.None : RegexOptions.NonBacktracking));

    internal FactCode? Find(string code) => byName.GetValueOrDefault(code);
}
