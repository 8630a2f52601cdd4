/** What Swagger UI lacks here: links from the description to operations, and lines of JSON as they are sent. */
function Innovasjonsbase() {
  return {
    afterLoad(system) {
      addEventListener("click", (event) => {
        // Swagger UI opens every link of a description in a window of its own.
        const link = event.target.closest(".info a[href^='#/']");
        if (link) {
          event.preventDefault();
          location.hash = link.hash;
        }
      });
      addEventListener("hashchange", () => {
        const hash = decodeURIComponent(location.hash);
        system.layoutActions.parseDeepLinkHash(hash);
        const operation = "operations" + hash.slice(1).replaceAll("/", "-").replaceAll(" ", "_");
        document.getElementById(operation)?.scrollIntoView();
      });

      // Swagger UI takes every media type with "json" in its name for one JSON value.
      const sample = this.fn.getSampleSchema;
      this.fn.getSampleSchema = (schema, mediaType, config, example) =>
        mediaType === "application/x-ndjson" && typeof example === "string"
          ? example
          : sample(schema, mediaType, config, example);
    },
  };
}
