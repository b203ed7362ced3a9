using System.Text;
using System.Text.Json;

namespace Cotation.Tests;

/// <summary>Files that four programs wrote (the scripts stand beside them): what is read of each and what is told, in both languages, as it was read and judged in <c>Made/read.txt</c>.</summary>
public class MadeFilesTests
{
    private static readonly string Folder = Root.PathOf("tests", "Cotation.Tests", "Files", "Made");

    private static readonly Dictionary<string, string> Judged = File.ReadAllText(Path.Combine(Folder, "read.txt")).Split("=== ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s[(s.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>().Where(f => Path.GetExtension(f) is ".xlsx" or ".csv").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_as_it_was_judged(string file) => Assert.Equal(Judged[file], Told(file));

    [Fact]
    public void At_least_thirty_files_of_three_programs_are_judged() =>
        Assert.True(Judged.Count >= 30 && Judged.Keys.GroupBy(k => k.Split('-')[0]).Count(g => g.Count() >= 5) >= 3);

    private static string Told(string file)
    {
        var text = new StringBuilder();
        (List<JsonElement> read, List<string> french) = CaseFilesTests.Load(Path.Combine(Folder, file), "--lang", "fr");
        (List<JsonElement> same, List<string> english) = CaseFilesTests.Load(Path.Combine(Folder, file), "--lang", "en");
        Assert.Equal(read.Select(a => a.GetRawText()), same.Select(a => a.GetRawText()));
        foreach (JsonElement application in read)
            text.Append(application.GetProperty("id").GetString()).Append(" : ").AppendJoin(", ", application.GetProperty("facts").EnumerateObject().Select(f => $"{f.Name} {f.Value.GetRawText().Trim('"')}")).Append('\n');
        foreach (string problem in french.Concat(english)) text.Append(problem.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace("\n  --> ", "\n    ", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }
}
