using System.Reflection;

namespace Cotation;

/// <summary>Names the engine in results.</summary>
internal static class Engine
{
    /// <summary>Gives the version of this library, without build metadata.</summary>
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
