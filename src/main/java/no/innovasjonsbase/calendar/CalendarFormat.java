package no.innovasjonsbase.calendar;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.series.SeriesView;
import no.innovasjonsbase.talk.TalkView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** iCalendar, of what has a time. */
@ApplicationScoped
class CalendarFormat implements EntryFormat {
    private static final Set<Class<?>> SHOWN =
            Set.of(ConferenceView.class, SeriesView.class, TalkView.class, PanelView.class);

    @Inject
    Calendars calendars;

    @Override
    public Format format() {
        return Format.CALENDAR;
    }

    @Override
    public boolean isOf(Class<?> view) {
        return SHOWN.contains(view);
    }

    @Override
    public boolean isForReader() {
        return true;
    }

    @Override
    public boolean showsOthers() {
        return true;
    }

    @Override
    public byte[] write(ShownEntries shown) {
        var hrefs = shown.entries().stream()
                .map(entry -> entry.get("href").asText())
                .toList();
        return calendars.of(hrefs, shown.uri(), shown.languages()).getBytes(UTF_8);
    }
}
