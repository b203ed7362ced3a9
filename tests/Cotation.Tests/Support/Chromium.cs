using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Cotation.Tests;

/// <summary>Runs where Chromium is installed; elsewhere it says that it was skipped, unless COTATION_REQUIRE_CHROMIUM asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("COTATION_REQUIRE_CHROMIUM") is null) Skip = "Chromium is not installed: the pages were not opened.";
    }
}

/// <summary>Opens pages in a headless Chromium without a network.</summary>
public sealed partial class Chromium : IAsyncLifetime
{
    private IBrowser? browser;

    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>What a page did when it was opened and printed.</summary>
    public sealed record Visit(IReadOnlyList<string> Console, IReadOnlyList<string> Requests, IReadOnlyList<string> Violations, int Sheets);

    public async Task InitializeAsync()
    {
        if (Path is null) return;
        browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
    }

    public async Task<Visit> Open(string html, string? picture = null)
    {
        string file = System.IO.Path.Combine(Directory.CreateTempSubdirectory("cotation").FullName, "page.html");
        await File.WriteAllTextAsync(file, html);
        await using IPage page = await (browser ?? throw new InvalidOperationException("Chromium is required and not installed.")).NewPageAsync();
        List<string> console = [], requests = [];
        page.Console += (_, e) => console.Add(e.Message.Text);
        page.PageError += (_, e) => console.Add(e.Message);
        page.Request += (_, e) => requests.Add(e.Request.Url);
        await page.SetViewportAsync(new ViewPortOptions { Width = 900, Height = 1200 });
        await page.GoToAsync("file://" + file);
        if (picture is not null) await page.ScreenshotAsync(picture, new ScreenshotOptions { FullPage = true });
        await page.EvaluateExpressionAsync(new BundledAxeScriptProvider().GetScript());
        JsonElement found = await page.EvaluateFunctionAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.impact + ' ' + v.id + ' ' + v.nodes.map(n => n.html).join(' '))");
        List<string> violations = [.. found.EnumerateArray().Select(v => v.GetString()!)];
        byte[] paper = await page.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4, PreferCSSPageSize = true, PrintBackground = true });
        if (picture is not null) await File.WriteAllBytesAsync(System.IO.Path.ChangeExtension(picture, ".pdf"), paper);
        return new Visit(console, [.. requests.Where(r => !r.StartsWith("file://", StringComparison.Ordinal) && !r.StartsWith("data:", StringComparison.Ordinal))], violations, Sheet().Count(System.Text.Encoding.Latin1.GetString(paper)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
