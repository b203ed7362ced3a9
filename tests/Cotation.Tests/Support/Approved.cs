namespace Cotation.Tests;

/// <summary>Compares a text with the one that was read and approved; writes what it received beside it where they differ.</summary>
internal static class Approved
{
    public static void Check(string text, params string[] path)
    {
        string approved = Root.PathOf(["tests", "Cotation.Tests", .. path]);
        string received = Path.ChangeExtension(approved, ".received.txt");
        string expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
