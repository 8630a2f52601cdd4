/**
 * The index and its life: where it is kept (a folder or an OpenSearch cluster), how it follows the journal, remembers how far it
 * came, learns the words of the base, and is built anew beside the one that answers.
 */
package no.innovasjonsbase.search.index;
