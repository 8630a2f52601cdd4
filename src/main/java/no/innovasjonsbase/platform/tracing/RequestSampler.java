package no.innovasjonsbase.platform.tracing;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Decides what is traced: what {@code traceparent} asks for, of other requests a share, and what is done for such a request.
 * What is done for none, as the following of the journal every few seconds, is not: each statement would be a trace.
 */
final class RequestSampler implements Sampler {
    private final Sampler ofRequests;

    private RequestSampler(Sampler ofRequests) {
        this.ofRequests = ofRequests;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> parentLinks) {
        return kind == SpanKind.SERVER
                ? ofRequests.shouldSample(parent, traceId, name, kind, attributes, parentLinks)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "requests: " + ofRequests.getDescription();
    }

    /** Makes it. */
    static class Producer {
        @Produces
        @Singleton
        Sampler sampler(TracingSettings settings) {
            return Sampler.parentBased(new RequestSampler(Sampler.traceIdRatioBased(settings.ratio())));
        }
    }
}
