"""Calls a running application through the Python client: what every client of the contract does."""

import os

import innovasjonsbase as client

configuration = client.Configuration(host=os.environ["IKB_ADDRESS"], access_token=os.environ["IKB_KEY"])
with client.ApiClient(configuration) as api:
    principles = client.PrinciplesApi(api)
    listed = principles.list_principles(sort="number", limit=2, lang="nb")
    first = principles.get_principle(listed.items[0].id)
    assert first.statement.nb == listed.items[0].statement.nb, first

    topics = client.TopicsApi(api)
    made = topics.create_topic(client.TopicDraft(label=client.LanguageMapDraft(nb="Laget med Python")))
    patch = client.TopicPatch(definition=client.LanguageMapPatch(en="Changed"))
    changed = topics.change_topic(made.id, patch, if_match=made.meta.etag)
    assert changed.definition.en == "Changed", changed
    topics.delete_topic(made.id, if_match=changed.meta.etag)

    changes = client.ChangesApi(api).list_changes(after="0", limit=1000)
    assert any(change.id == made.id and change.operation == "deleted" for change in changes.items), changes
    assert client.VersionsApi(api).get_version("topics", made.id, 1).actual_instance.label.nb == "Laget med Python"

    try:
        topics.get_topic(made.id)
        raise AssertionError("It is gone")
    except client.ApiException as gone:
        assert gone.status == 410, gone
