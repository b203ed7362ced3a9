using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cotation.Tests;

/// <summary>Says that one file of a project names something that another declares.</summary>
internal sealed record Knows(string File, string Other, string Symbol);

/// <summary>Finds which file of a project knows which, from the compiler's symbols.</summary>
internal static class Knowledge
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<IReadOnlyList<Knows>> Library = new(() => Read("src/Cotation", []));

    private static readonly Lazy<IReadOnlyList<Knows>> Tool = new(() => Read("src/Cotation.Cli", [typeof(Grid).Assembly.Location]));

    /// <summary>Every pair of files with what the first names of the second, once each; paths below the root.</summary>
    public static IEnumerable<Knows> All => Library.Value.Concat(Tool.Value);

    public static IEnumerable<string> Files(string project) => Directory.GetFiles(Root.PathOf(project), "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root.PathOf(), f).Replace('\\', '/'))
        .Where(f => !f.StartsWith($"{project}/obj/", StringComparison.Ordinal) && !f.StartsWith($"{project}/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IReadOnlyList<Knows> Read(string project, string[] below)
    {
        List<SyntaxTree> trees = [.. Files(project).Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(Root.PathOf(f)), path: f)), CSharpSyntaxTree.ParseText(ImplicitUsings)];
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        IEnumerable<string> references = platform.Where(p => !Path.GetFileName(p).StartsWith("Cotation", StringComparison.Ordinal)).Concat(below);
        var compilation = CSharpCompilation.Create(Path.GetFileName(project), trees, references.Select(r => MetadataReference.CreateFromFile(r)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return [.. trees.AsParallel().SelectMany(tree => Named(compilation, tree)).Distinct()];
    }

    private static IEnumerable<Knows> Named(Compilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is not { Kind: SymbolKind.NamedType or SymbolKind.Method or SymbolKind.Property or SymbolKind.Field } symbol) continue;
            ISymbol declared = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
            // A type in several files is known where its members stand; what it has for a caller stands higher, at the root of its floor.
            List<string> places = [.. declared.OriginalDefinition.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.FilePath).OrderByDescending(p => p.Count(c => c == '/'))];
            if (places.Count > 0 && !places.Contains(tree.FilePath)) yield return new Knows(tree.FilePath, places[0], symbol.Name);
        }
    }
}
