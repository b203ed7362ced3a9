using NodaTime;

namespace Cotation;

/// <summary>Says in one language what a grid probably does not mean, or may not do.</summary>
internal abstract class LintWords
{
    private static readonly LintWords French = new FrenchLintWords();
    private static readonly LintWords English = new EnglishLintWords();

    public static LintWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    protected abstract NumberWords Numbers { get; }

    public string Number(Rational number) => Numbers.Number(number);

    public abstract string NeverPoints(string id);

    public abstract string AlwaysPoints(string id);

    public abstract string BandGap(string id, string end, string start);

    public abstract string SameFact(string first, string second);

    public abstract string HardshipLowers(string section);

    public abstract string AlwaysAtCap(string section, string cap);

    public abstract string CapNotReached(string section, string cap, string most);

    public abstract string CapHides(string section, string cap, string line);

    public abstract string NoPriority { get; }

    public abstract string NoPriorityMend { get; }

    public abstract string NoRefusals { get; }

    public abstract string LocalAbovePriority(string local, string priority);

    public abstract string LocalWithoutLimit { get; }

    public abstract string UnlistedDocument(string document);

    public abstract string DeclaredMalus(string id);

    public abstract string MemberMalus(string id);

    public abstract string MissingSpoken(string fact);

    public abstract string SpokenMend { get; }

    public abstract string NoTieKeys { get; }

    public abstract string TieKeysMayBeEqual { get; }

    public abstract string EvaluationPassed(LocalDate on);

    public abstract string ForbiddenGround(string id, string ground);

    public abstract string GroundWithoutBasis(string id, string ground);

    public abstract string BasisMend { get; }

    /// <summary>The name of a ground, as the French vocabulary writes it.</summary>
    public abstract string Ground(string ground);
}
