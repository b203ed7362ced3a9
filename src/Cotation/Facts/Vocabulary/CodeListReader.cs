namespace Cotation;

/// <summary>Reads a list of codes: closed, or open with a pattern.</summary>
internal static class CodeListReader
{
    public static CodeList Read(JsonItem item, Problems problems, PersonKeys person, bool isOurs)
    {
        string? pattern = null;
        IReadOnlyList<JsonItem> items = item.Items;
        if (item.Kind != JsonKind.Array)
        {
            var keys = new ObjectReader(item, problems);
            pattern = keys.Text("pattern");
            items = keys.Items("list");
            keys.Done();
        }

        var codes = new List<FactCode>();
        foreach (JsonItem one in items)
        {
            var keys = new ObjectReader(one, problems);
            string name = keys.RequiredText("code");
            LocalizedText label = keys.Localized("label") ?? new LocalizedText(name, name);
            LocalizedText? spoken = keys.Localized(person.Second), told = keys.Localized(person.Third);
            bool isUnknown = keys.Flag("unknown");
            keys.Text("source");
            keys.Done();
            if (codes.Exists(c => c.Name == name)) problems.Error(one.Place, "duplicate-code", w => w.DuplicateCode(name));
            else codes.Add(new FactCode(name, label) { IsUnknown = isUnknown, SecondPerson = spoken, ThirdPerson = told });
        }

        if (pattern is null || isOurs || IsPattern(pattern)) return new CodeList(codes, pattern, isOurs);
        problems.Error(item.Place, "wrong-pattern", w => w.WrongPattern);
        return CodeList.Any;
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            return pattern.Length <= 1000 && CodeList.PatternOf(pattern, isOurs: false) is not null;
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
