namespace Cotation.Cli;

/// <summary>Names the exit codes of the tool.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Bug = 101;
}
