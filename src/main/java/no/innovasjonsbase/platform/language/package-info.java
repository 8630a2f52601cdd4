/**
 * Languages: their tags (BCP 47) in one form, texts by language, and which of them suits a reader. Whatever is sent as an object
 * with a value for each language is a {@link no.innovasjonsbase.platform.language.LanguageMap}.
 */
package no.innovasjonsbase.platform.language;
