package no.innovasjonsbase.principle;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of principles. */
public class PrincipleQuery implements ListQuery {
    @QueryParam("topic")
    @Parameter(description = "Only principles on these topics.", example = "trust")
    public String topic;

    @QueryParam("attributedTo")
    @Parameter(description = "Only principles that these people gave.", example = "jacob-torfing")
    public String attributedTo;

    @QueryParam("talk")
    @Parameter(
            description = "Only principles given in these talks.",
            example = "topplederkonferansen-2018-ledelse-av-samarbeidsdrevet-innovasjon")
    public String talk;

    @QueryParam("panel")
    @Parameter(
            description = "Only principles given in these panels.",
            example = "topplederkonferansen-2018-panelsamtale")
    public String panel;

    @QueryParam("origin")
    @Parameter(description = "Only principles given in these sources.", example = "meld-st-30-2019-2020")
    public String origin;

    @QueryParam("number")
    @Parameter(description = "Only principles with this number within their origin.", example = "1")
    public String number;

    @QueryParam("related")
    @Parameter(description = "Only principles that point to these principles.", example = "torfing-1")
    public String related;

    @Override
    public Sorts sorts() {
        return Sorts.by("statement").andNumber("number");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.anyReference("topic", topic, "topics", "");
        where.reference("attributedTo", attributedTo, "attributedTo");
        where.reference("talk", talk, "originTalk");
        where.reference("panel", panel, "originPanel");
        where.reference("origin", origin, "originSource");
        where.number("number", number, "number", 1, 10_000);
        where.anyReference("related", related, "related", "principle");
    }
}
