package no.innovasjonsbase.picture;

import io.quarkus.qute.TemplateData;

/**
 * An entry in a picture.
 *
 * @param href where it leads
 * @param text what it is known by
 * @param language the tag of the language of that; null where it isn't told
 * @param group what entries of its type are called; those of a group stand together
 * @param column the column it stands in, from the left
 * @param isSubject whether the picture is of it
 */
@TemplateData
public record Node(String href, String text, String language, String group, int column, boolean isSubject) {}
