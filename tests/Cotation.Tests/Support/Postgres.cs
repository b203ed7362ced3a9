using System.Diagnostics;

namespace Cotation.Tests;

/// <summary>A PostgreSQL server of a test's own, on a socket in a folder of its own; it needs the server's programs and nothing else.</summary>
internal sealed class Postgres : IDisposable
{
    private const string Owner = "postgres";
    private readonly string folder;

    private Postgres(string folder) => this.folder = folder;

    public string ConnectionString => $"Host={folder};Username=cotation;Database=postgres;Pooling=false";

    /// <summary>The folder of the server's programs, or null where it is not installed.</summary>
    public static string? Programs { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [])
        .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));

    private static bool IsRoot => Environment.UserName == "root";

    public static Postgres Start()
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName, data = Path.Combine(folder, "data");
        if (IsRoot) Run("chown", Owner, folder);
        Serve("initdb", "-D", data, "-A", "trust", "-U", "cotation", "-E", "UTF8", "--locale=C", "--no-sync");
        Serve("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-o", $"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off", "start");
        return new Postgres(folder);
    }

    public void Dispose()
    {
        Serve("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server refuses to run as root.</summary>
    private static void Serve(string program, params string[] args)
    {
        string path = Path.Combine(Programs!, program);
        if (IsRoot) Run("runuser", ["-u", Owner, "--", path, .. args]);
        else Run(path, args);
    }

    private static void Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = Path.GetTempPath() };
        foreach (string arg in args) start.ArgumentList.Add(arg);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {process.ExitCode}");
    }
}

/// <summary>A test that needs PostgreSQL; skipped with a word where it is not installed, unless COTATION_REQUIRE_POSTGRES says that it must be.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Postgres.Programs is null && Environment.GetEnvironmentVariable("COTATION_REQUIRE_POSTGRES") is null) Skip = "PostgreSQL is not installed: initdb and pg_ctl are not on the path.";
    }
}
