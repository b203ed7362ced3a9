using NodaTime;

namespace Cotation;

/// <summary>What a grid probably does not mean, in English.</summary>
internal sealed class EnglishLintWords : LintWords
{
    protected override NumberWords Numbers => NumberWords.In(Language.English);

    public override string NoPriority => "no criterion says which priority of article L. 441-1, or of DALO, it implements";

    public override string NoPriorityMend => "write the letter of the priority in “priority”: a to m, gbis or dalo";

    public override string NoRefusals => "the grid does not say what a refusal does, and the law asks for it in writing (CCH, art. R. 441-2-10, 11°)";

    public override string LocalWithoutLimit => "the link with the territory gives points without a maximum, and the priorities of the law have one";

    public override string SpokenMend => "add “spoken”: the sentence that says it to the person, and “told”: the one that says it of them";

    public override string NoTieKeys => "at equal points nothing tells applications apart: neither a key nor a draw";

    public override string TieKeysMayBeEqual => "at equal keys applications stay tied: the grid has no draw";

    public override string BasisMend => "write in “basis” the text that allows it";

    public override string NeverPoints(string id) => $"criterion {id} can never give points";

    public override string AlwaysPoints(string id) => $"criterion {id} gives points to every application: it tells nothing apart";

    public override string BandGap(string id, string end, string start) => end == start ? $"the bands of criterion {id} leave out {end}: this value gives nothing" : $"the bands of criterion {id} leave a hole from {end} to {start}: these values give nothing";

    public override string SameFact(string first, string second) => $"criteria {first} and {second} look at the same facts, and their points add up";

    public override string HardshipLowers(string section) => $"in section {section} one more hardship may lower the points";

    public override string AlwaysAtCap(string section, string cap) => $"section {section} always reaches its cap of {cap}: it tells nothing apart";

    public override string CapNotReached(string section, string cap, string most) => $"the cap of {cap} of section {section} has no use: it gives {most} at most";

    public override string CapHides(string section, string cap, string line) => $"in section {section} the line {line} alone reaches the cap of {cap}: with it, the other lines add nothing";

    public override string LocalAbovePriority(string local, string priority) => $"the link with the territory gives up to {local} points, the priorities of the law up to {priority}";

    public override string UnlistedDocument(string document) => $"“{document}”: this document is not known in the list that the law limits (CCH, art. R. 441-2-4-1)";

    public override string DeclaredMalus(string id) => $"criterion {id} takes points away on a fact that is only declared";

    public override string MemberMalus(string id) => $"criterion {id} takes points away from the whole household for what one person did";

    public override string MissingSpoken(string fact) => $"the fact “{fact}” has no sentence for the person: letters show its name";

    public override string EvaluationPassed(LocalDate on) => $"the evaluation planned for {NumberWords.In(Language.English).Date(on)} is past";

    public override string ForbiddenGround(string id, string ground) => $"criterion {id} looks at {ground}: the law forbids it (Penal Code, art. 225-1)";

    public override string GroundWithoutBasis(string id, string ground) => $"criterion {id} looks at {ground} without saying which text allows it";

    public override string Ground(string ground) => ground switch
    {
        "nation" => "nationality",
        "origine" => "origin",
        "nom" => "the name",
        "sexe" => "sex",
        "religion" => "religion",
        "opinion" => "opinions",
        "infraction" => "an offence",
        "lieu de résidence" => "the place of residence",
        "âge" => "age",
        "situation de famille" => "the family situation",
        "grossesse" => "pregnancy",
        "état de santé" => "health",
        "handicap" => "disability",
        _ => ground,
    };
}
