package no.innovasjonsbase.quote;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of quotes. */
public class QuoteQuery implements ListQuery {
    private static final String SAID_AT =
            """
            (e.saidInConference.id %1$s
            or e.saidInTalk.id in (select t.id from Talk t where t.conference.id %1$s)
            or e.saidInPanel.id in (select p.id from Panel p where p.conference.id %1$s))""";

    @QueryParam("speaker")
    @Parameter(description = "Only quotes of these people.", example = "monica-maeland")
    public String speaker;

    @QueryParam("organization")
    @Parameter(
            description = "Only quotes of people who spoke for these organizations.",
            example = "kommunal-og-moderniseringsdepartementet")
    public String organization;

    @QueryParam("conference")
    @Parameter(
            description = "Only quotes said at these conferences, in their talks and panels too.",
            example = "topplederkonferansen-2018")
    public String conference;

    @QueryParam("talk")
    @Parameter(description = "Only quotes said in these talks.", example = "topplederkonferansen-2018-avslutning")
    public String talk;

    @QueryParam("panel")
    @Parameter(description = "Only quotes said in these panels.", example = "topplederkonferansen-2018-panelsamtale")
    public String panel;

    @QueryParam("topic")
    @Parameter(description = "Only quotes on these topics.", example = "innovation-culture")
    public String topic;

    @QueryParam("principle")
    @Parameter(description = "Only quotes that speak of these principles.", example = "torfing-5")
    public String principle;

    @QueryParam("verbatim")
    @Parameter(description = "Only quotes that are word for word, or only those that are not.", example = "true")
    public String verbatim;

    @Override
    public Sorts sorts() {
        return Sorts.by("text");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.reference("speaker", speaker, "speaker");
        where.reference("organization", organization, "organization");
        where.idsIn("conference", conference, SAID_AT);
        where.reference("talk", talk, "saidInTalk");
        where.reference("panel", panel, "saidInPanel");
        where.anyReference("topic", topic, "topics", "");
        where.anyReference("principle", principle, "principles", "");
        where.flag("verbatim", verbatim, "verbatim");
    }
}
