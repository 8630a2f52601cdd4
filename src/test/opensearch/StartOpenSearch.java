import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Starts an OpenSearch of one node on loopback, until its process is ended: {@code java -cp … StartOpenSearch.java folder
 * http-port transport-port}. It runs in a JVM of its own, for its libraries are not those of the application.
 */
class StartOpenSearch {
    public static void main(String[] arguments) throws InterruptedException {
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
                    settings.put("network.host", "127.0.0.1");
                    settings.put("http.port", arguments[1]);
                    settings.put("transport.port", arguments[2]);
                })
                .build(OpenSearchRunner.newConfigs()
                        .basePath(arguments[0])
                        .clusterName("innovasjonsbase")
                        .numOfNode(1)
                        .printOnFailure());
        Thread.currentThread().join();
    }
}
