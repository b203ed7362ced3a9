using NodaTime;

namespace Cotation;

/// <summary>What a grid probably does not mean, in French.</summary>
internal sealed class FrenchLintWords : LintWords
{
    protected override NumberWords Numbers => NumberWords.In(Language.French);

    public override string NoPriority => "aucun critère ne dit quelle priorité de l'article L. 441-1, ou du DALO, il met en œuvre";

    public override string NoPriorityMend => "écrivez la lettre de la priorité dans « priority » : de a à m, gbis ou dalo";

    public override string NoRefusals => "la grille ne dit pas ce que fait un refus, alors que la loi demande de l'écrire (CCH, art. R. 441-2-10, 11°)";

    public override string LocalWithoutLimit => "le lien avec le territoire donne des points sans maximum, et les priorités de la loi en ont un";

    public override string SpokenMend => "ajoutez « spoken » : la phrase qui le dit à la personne, et « told » : celle qui le dit d'elle";

    public override string NoTieKeys => "à points égaux, rien ne départage les demandes : ni clé ni tirage";

    public override string TieKeysMayBeEqual => "à clés égales, des demandes restent à égalité : la grille ne prévoit pas de tirage";

    public override string BasisMend => "écrivez dans « basis » le texte qui permet d'en tenir compte";

    public override string NeverPoints(string id) => $"le critère {id} ne peut jamais donner de points";

    public override string AlwaysPoints(string id) => $"le critère {id} donne des points à toutes les demandes : il ne distingue rien";

    public override string BandGap(string id, string end, string start) => end == start ? $"les tranches du critère {id} laissent {end} de côté : cette valeur ne donne rien" : $"les tranches du critère {id} laissent un trou de {end} à {start} : ces valeurs ne donnent rien";

    public override string SameFact(string first, string second) => $"les critères {first} et {second} regardent les mêmes données, et leurs points s'ajoutent";

    public override string HardshipLowers(string section) => $"dans la rubrique {section}, une difficulté de plus peut faire baisser les points";

    public override string AlwaysAtCap(string section, string cap) => $"la rubrique {section} atteint toujours son plafond de {cap} : elle ne distingue rien";

    public override string CapNotReached(string section, string cap, string most) => $"le plafond de {cap} de la rubrique {section} ne sert pas : elle donne au plus {most}";

    public override string CapHides(string section, string cap, string line) => $"dans la rubrique {section}, la ligne {line} atteint seule le plafond de {cap} : avec elle, les autres lignes n'ajoutent rien";

    public override string LocalAbovePriority(string local, string priority) => $"le lien avec le territoire donne jusqu'à {local} points, les priorités de la loi jusqu'à {priority}";

    public override string UnlistedDocument(string document) => $"« {document} » : ce document n'est pas reconnu dans la liste que la loi limite (CCH, art. R. 441-2-4-1)";

    public override string DeclaredMalus(string id) => $"le critère {id} enlève des points sur une donnée seulement déclarée";

    public override string MemberMalus(string id) => $"le critère {id} enlève des points à tout le ménage pour ce qu'une personne a fait";

    public override string MissingSpoken(string fact) => $"la donnée « {fact} » n'a pas de phrase pour la personne : les lettres montrent son nom";

    public override string EvaluationPassed(LocalDate on) => $"l'évaluation prévue le {NumberWords.In(Language.French).Date(on)} est passée";

    public override string ForbiddenGround(string id, string ground) => $"le critère {id} regarde {ground} : la loi l'interdit (Code pénal, art. 225-1)";

    public override string GroundWithoutBasis(string id, string ground) => $"le critère {id} regarde {ground} sans dire quel texte le permet";

    public override string Ground(string ground) => ground switch
    {
        "nation" => "la nationalité",
        "origine" => "l'origine",
        "nom" => "le nom",
        "sexe" => "le sexe",
        "religion" => "la religion",
        "opinion" => "les opinions",
        "infraction" => "une infraction",
        "lieu de résidence" => "le lieu de résidence",
        "âge" => "l'âge",
        "situation de famille" => "la situation de famille",
        "grossesse" => "la grossesse",
        "état de santé" => "l'état de santé",
        "handicap" => "le handicap",
        _ => ground,
    };
}
