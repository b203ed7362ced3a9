namespace Cotation;

/// <summary>Says of one grid who decides and what the points are for: in the grid's own words, in those of French procedure where French law frames it, and else that the grid does not say.</summary>
internal sealed class DecidingWords(Grid grid, Language language) : Sentences(language)
{
    /// <summary>What the grid itself says, or null.</summary>
    private string? Own => grid.Identity.Decision?.In(Language);

    /// <summary>Whether the procedure of French social housing stands for what the grid does not say.</summary>
    private bool IsNational => Own is null && grid.IsFrench;

    public string Heading => IsFrench ? "Qui décide ?" : "Who decides?";

    public string WhoDecides => Own ?? (IsNational
        ? IsFrench
            ? "Les points aident à choisir les demandes présentées à la commission, puis aident la commission. Elle décide."
            : "Points help to choose the applications put before the commission, then help the commission. The commission decides."
        : IsFrench ? "La grille ne dit pas qui décide." : "The grid does not say who decides.");

    /// <summary>What the applicant is told beside who decides.</summary>
    public IEnumerable<string> ToApplicant => IsNational ? [WhoDecides, NoRight, NotAlwaysFirst, AlsoLooksAt] : [WhoDecides];

    public IEnumerable<string> ToLandlord => IsNational ? [WhoDecides, Sovereign] : [WhoDecides];

    public IEnumerable<string> InSheet => IsNational ? [WhoDecides, NoRight, NotAlwaysFirst] : [WhoDecides];

    /// <summary>What a desk may say, or null where the grid does not say who decides.</summary>
    public string? ToSay => IsNational
        ? IsFrench ? "« La commission décide, pas les points. »" : "“The commission decides, not the points.”"
        : Own is null ? null : IsFrench ? $"« {Own} »" : $"“{Own}”";

    /// <summary>The answer to « la demande qui a le plus de points passe-t-elle toujours en premier ? ».</summary>
    public IEnumerable<string> OfTop => IsNational
        ? [IsFrench ? "Non. La commission décide, et elle regarde aussi le logement, le loyer et le ménage." : "No. The commission decides, and it also looks at the dwelling, the rent and the household."]
        : [];

    public string OfOrder => IsNational
        ? IsFrench ? "Ordre indicatif. Les points aident la commission. Elle décide." : "Indicative order. Points help the commission. The commission decides."
        : (IsFrench ? "Ordre indicatif. " : "Indicative order. ") + WhoDecides;

    public string DecisionHeading => IsNational
        ? IsFrench ? "Décision de la commission" : "Decision of the commission"
        : IsFrench ? "Décision" : "Decision";

    public string Purpose => IsNational
        ? IsFrench
            ? "Cette cotation est calculée par un programme. Il aide à choisir les demandes de logement social, puis aide la commission."
            : "This score is calculated by a program. It helps to choose applications for social housing, then helps the commission."
        : IsFrench ? "Cette cotation est calculée par un programme. Il met les demandes dans un ordre." : "This score is calculated by a program. It puts applications in an order.";

    /// <summary>The degree and mode of the program's contribution to the decision (CRPA, article R. 311-3-1-2, 1).</summary>
    public string Contribution => IsNational
        ? IsFrench
            ? "Aide à la décision : les points aident à choisir les demandes présentées à la commission, puis aident la commission, qui décide."
            : "Aid to decision: points help to choose the applications put before the commission, then help the commission, which decides."
        : IsFrench ? $"Aide à la décision : les points mettent les demandes dans un ordre. {WhoDecides}" : $"Aid to decision: points put the applications in an order. {WhoDecides}";

    /// <summary>What stands under the title of every page: that the grid is invented, an extract, contested or a model.</summary>
    public IEnumerable<string> Notices
    {
        get
        {
            if (grid.Identity.IsFictional) yield return IsFrench ? "Cette grille est inventée, pour essayer." : "This grid is invented, for trying things out.";
            if (grid.Identity.Extract is { } extract) yield return IsFrench ? $"Extrait d'une grille. {extract.In(Language)}" : $"Extract of a grid. {extract.In(Language)}";
            if (grid.Identity.Notice is { } notice) yield return notice.In(Language);
        }
    }

    private string NoRight => IsFrench ? "Les points ne donnent pas droit à un logement." : "Points give no right to a dwelling.";

    private string NotAlwaysFirst => IsFrench ? "La demande qui a le plus de points n'est pas toujours retenue." : "The application with most points is not always chosen.";

    private string AlsoLooksAt => IsFrench
        ? "La commission regarde aussi le logement, le loyer et la situation de chaque ménage."
        : "The commission also looks at the dwelling, the rent and the situation of each household.";

    private string Sovereign => IsFrench
        ? "La commission d'attribution est souveraine. Les plafonds de ressources et le logement sont contrôlés à part."
        : "The allocation commission is sovereign. Income ceilings and the dwelling are checked apart.";
}
