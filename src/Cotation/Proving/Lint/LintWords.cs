using NodaTime;

namespace Cotation;

/// <summary>Says in one language what a grid probably does not mean, or may not do.</summary>
internal sealed partial class LintWords : Sentences
{
    private static readonly LintWords French = new(Language.French);
    private static readonly LintWords English = new(Language.English);

    private LintWords(Language language)
        : base(language)
    {
    }

    public static LintWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Number(Rational number) => Numbers.Number(number);

    public string NeverPoints(string id) => IsFrench ? $"le critère {id} ne peut jamais donner de points" : $"criterion {id} can never give points";

    public string AlwaysPoints(string id) => IsFrench
        ? $"le critère {id} donne des points à toutes les demandes : il ne distingue rien"
        : $"criterion {id} gives points to every application: it tells nothing apart";

    public string BandGap(string id, string end, string start) => IsFrench
        ? end == start ? $"les tranches du critère {id} laissent {end} de côté : cette valeur ne donne rien" : $"les tranches du critère {id} laissent un trou de {end} à {start} : ces valeurs ne donnent rien"
        : end == start ? $"the bands of criterion {id} leave out {end}: this value gives nothing" : $"the bands of criterion {id} leave a hole from {end} to {start}: these values give nothing";

    public string SameFact(string first, string second) => IsFrench
        ? $"les critères {first} et {second} regardent les mêmes données, et leurs points s'ajoutent"
        : $"criteria {first} and {second} look at the same facts, and their points add up";

    public string HardshipLowers(string section) => IsFrench
        ? $"dans la rubrique {section}, une difficulté de plus peut faire baisser les points"
        : $"in section {section} one more hardship may lower the points";

    public string AlwaysAtCap(string section, string cap) => IsFrench
        ? $"la rubrique {section} atteint toujours son plafond de {cap} : elle ne distingue rien"
        : $"section {section} always reaches its cap of {cap}: it tells nothing apart";

    public string CapNotReached(string section, string cap, string most) => IsFrench
        ? $"le plafond de {cap} de la rubrique {section} ne sert pas : elle donne au plus {most}"
        : $"the cap of {cap} of section {section} has no use: it gives {most} at most";

    public string CapHides(string section, string cap, string line) => IsFrench
        ? $"dans la rubrique {section}, la ligne {line} atteint seule le plafond de {cap} : avec elle, les autres lignes n'ajoutent rien"
        : $"in section {section} the line {line} alone reaches the cap of {cap}: with it, the other lines add nothing";

    public string NoPriority(LocalizedText basis) => IsFrench
        ? $"aucun critère ne dit quelle priorité de {basis.In(Language)}, il met en œuvre"
        : $"no criterion says which priority of {basis.In(Language)}, it implements";

    public string NoPriorityMend(LocalizedText letters) => IsFrench
        ? $"écrivez la lettre de la priorité dans « priority » : {letters.In(Language)}"
        : $"write the letter of the priority in “priority”: {letters.In(Language)}";

    public string NoRefusals(string article) => IsFrench
        ? $"la grille ne dit pas ce que fait un refus, alors que la loi demande de l'écrire ({article})"
        : $"the grid does not say what a refusal does, and the law asks for it in writing ({article})";

    public string LocalAbovePriority(string local, string priority) => IsFrench
        ? $"le lien avec le territoire donne jusqu'à {local} points, les priorités de la loi jusqu'à {priority}"
        : $"the link with the territory gives up to {local} points, the priorities of the law up to {priority}";

    public string LocalWithoutLimit => IsFrench
        ? "le lien avec le territoire donne des points sans maximum, et les priorités de la loi en ont un"
        : "the link with the territory gives points without a maximum, and the priorities of the law have one";

    public string UnlistedDocument(string document, string article) => IsFrench
        ? $"« {document} » : ce document n'est pas reconnu dans la liste que la loi limite ({article})"
        : $"“{document}”: this document is not known in the list that the law limits ({article})";

    public string DeclaredMalus(string id) => IsFrench
        ? $"le critère {id} enlève des points sur une donnée seulement déclarée"
        : $"criterion {id} takes points away on a fact that is only declared";

    public string TwoMeanings(string name) => IsFrench
        ? $"« {name} » nomme une section et une donnée que la grille lit : qui en parle peut se tromper de l'une à l'autre"
        : $"“{name}” names a section and a fact that the grid reads: whoever speaks of it may take one for the other";

    public string RenameSection => IsFrench ? "donnez un autre « id » à la section" : "give the section another “id”";

    public string MemberMalus(string id) => IsFrench
        ? $"le critère {id} enlève des points à tout le ménage pour ce qu'une personne a fait"
        : $"criterion {id} takes points away from the whole household for what one person did";

    public string MissingSpoken(string fact) => IsFrench
        ? $"la donnée « {fact} » n'a pas de phrase pour la personne : les lettres montrent son nom"
        : $"the fact “{fact}” has no sentence for the person: letters show its name";

    public string SpokenMend => IsFrench
        ? "ajoutez « spoken » : la phrase qui le dit à la personne, et « told » : celle qui le dit d'elle"
        : "add “spoken”: the sentence that says it to the person, and “told”: the one that says it of them";

    public string Placeholder(string text) => IsFrench ? $"« {text} » attend encore un vrai nom, et paraîtrait sur chaque lettre" : $"“{text}” still waits for a real name, and would stand on every letter";

    public string PlaceholderMend => IsFrench
        ? "écrivez le vrai nom, ou enlevez-le, ou dites « \"fictional\": true » si la grille est inventée"
        : "write the real name, or leave it out, or say \"fictional\": true if the grid is invented";

    public string ShareAsNumber(string id, string bound) => IsFrench
        ? $"le critère {id} compare une part à {bound}, alors qu'une part est une fraction de 1"
        : $"criterion {id} compares a share with {bound}, though a share is a fraction of 1";

    public string ShareMend(string share) => IsFrench ? $"écrivez {share}" : $"write {share}";

    public string NoTieKeys => IsFrench
        ? "à points égaux, rien ne départage les demandes : ni clé ni tirage"
        : "at equal points nothing tells applications apart: neither a key nor a draw";

    public string TieKeysMayBeEqual => IsFrench
        ? "à clés égales, des demandes restent à égalité : la grille ne prévoit pas de tirage"
        : "at equal keys applications stay tied: the grid has no draw";

    public string EvaluationPassed(LocalDate on) => IsFrench
        ? $"l'évaluation prévue le {Numbers.Date(on)} est passée"
        : $"the evaluation planned for {Numbers.Date(on)} is past";

    public string ForbiddenGround(string id, LocalizedText ground, LocalizedText article) => IsFrench
        ? $"le critère {id} regarde {ground.In(Language)} : la loi l'interdit ({article.In(Language)})"
        : $"criterion {id} looks at {ground.In(Language)}: the law forbids it ({article.In(Language)})";

    public string GroundWithoutBasis(string id, LocalizedText ground) => IsFrench
        ? $"le critère {id} regarde {ground.In(Language)} sans dire quel texte le permet"
        : $"criterion {id} looks at {ground.In(Language)} without saying which text allows it";

    public string BasisMend => IsFrench ? "écrivez dans « basis » le texte qui permet d'en tenir compte" : "write in “basis” the text that allows it";
}
