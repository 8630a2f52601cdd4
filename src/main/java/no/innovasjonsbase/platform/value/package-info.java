/**
 * The small values that entries are made of, each with its JSON, its column and its rules: texts, partial dates and
 * periods, slugs, links, organization numbers, sort keys; and the clock that times come from. They know nothing of
 * entries or requests.
 */
package no.innovasjonsbase.platform.value;
