"""Uses the simulated tenant through clients that nobody here wrote: requests, MSAL, azure-identity and msgraph-sdk.

Starts nothing. Takes its settings from the environment that `defender-lens sandbox serve` prints. Exits with 1 and a
message at the first thing that is not as Microsoft's services have it.
"""

import asyncio
import os
import re
import ssl
import sys

import httpx
import msal
import requests
from azure.identity import ClientSecretCredential
from kiota_authentication_azure.azure_identity_authentication_provider import AzureIdentityAuthenticationProvider
from msgraph import GraphServiceClient
from msgraph.generated.security.alerts_v2.alerts_v2_request_builder import Alerts_v2RequestBuilder
from msgraph.generated.security.incidents.incidents_request_builder import IncidentsRequestBuilder
from msgraph.generated.security.microsoft_graph_security_run_hunting_query.run_hunting_query_post_request_body import (
    RunHuntingQueryPostRequestBody,
)
from msgraph.graph_request_adapter import GraphRequestAdapter
from kiota_abstractions.base_request_configuration import RequestConfiguration

GRAPH_SCOPE = "https://graph.microsoft.com/.default"
ENDPOINT_SCOPE = "https://api.securitycenter.microsoft.com/.default"


class Mismatch(Exception):
    """Something is not as a real tenant has it."""


def expect(condition, message):
    if not condition:
        raise Mismatch(message)


class Settings:
    def __init__(self, environment):
        def need(name):
            value = environment.get("DEFENDER_LENS_" + name)
            if not value:
                raise Mismatch(f"DEFENDER_LENS_{name} is not set; take the lines that sandbox serve prints")
            return value

        self.origin = need("LOGIN_URL").rstrip("/")
        self.tenant = need("TENANT_ID")
        self.client_id = need("CLIENT_ID")
        self.secret = need("CLIENT_SECRET")
        self.ca_file = need("CA_FILE")


class Plain:
    """A client of nothing but requests."""

    def __init__(self, settings):
        self.settings = settings
        self.session = requests.Session()
        self.session.verify = settings.ca_file
        self.tokens = {}

    def token(self, scope):
        if scope not in self.tokens:
            form = {
                "grant_type": "client_credentials",
                "client_id": self.settings.client_id,
                "client_secret": self.settings.secret,
                "scope": scope,
            }
            answer = self.session.post(self.token_endpoint(), data=form)
            expect(answer.status_code == 200, f"token endpoint: {answer.status_code} {answer.text}")
            expect(answer.json()["expires_in"] > 0, "the token has no lifetime")
            self.tokens[scope] = answer.json()["access_token"]
        return self.tokens[scope]

    def token_endpoint(self):
        """Found as MSAL finds it: instance discovery, then the tenant's OpenID configuration."""
        origin, tenant = self.settings.origin, self.settings.tenant
        discovery = self.session.get(
            f"{origin}/common/discovery/instance",
            params={"api-version": "1.1", "authorization_endpoint": f"{origin}/{tenant}/oauth2/v2.0/authorize"},
        )
        expect(discovery.status_code == 200, f"instance discovery: {discovery.status_code}")
        expect(discovery.json()["metadata"], "instance discovery names no cloud")
        configuration = self.session.get(discovery.json()["tenant_discovery_endpoint"])
        expect(configuration.status_code == 200, f"OpenID configuration: {configuration.status_code}")
        endpoint = configuration.json()["token_endpoint"]
        expect(endpoint.startswith(origin + "/"), f"the token endpoint is elsewhere: {endpoint}")
        return endpoint

    def get(self, path, scope, **params):
        url = path if path.startswith("https://") else self.settings.origin + path
        expect(url.startswith(self.settings.origin + "/"), f"a link leads to another host: {url}")
        return self.session.get(url, params=params, headers={"Authorization": "Bearer " + self.token(scope)})

    def pages(self, path, scope, **params):
        """Every object of a list, by nextLink."""
        answer = self.get(path, scope, **params)
        while True:
            expect(answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:300]}")
            yield answer.json()["value"]
            link = answer.json().get("@odata.nextLink")
            if not link:
                return
            answer = self.get(link, scope)


def check_requests(settings):
    client = Plain(settings)
    check_plain_alerts(client)
    check_plain_incidents(client)
    check_plain_hunt(client)
    check_plain_machines(client)
    wrong = client.session.get(settings.origin + "/v1.0/security/incidents")
    expect(wrong.status_code == 401, f"without a token: {wrong.status_code}")
    expect("Bearer" in wrong.headers.get("WWW-Authenticate", ""), "the 401 has no challenge")


def check_plain_alerts(client):
    path = "/v1.0/security/alerts_v2"
    pages = list(client.pages(path, GRAPH_SCOPE, **{"$top": 7, "$filter": "severity ne 'informational'"}))
    alerts = [alert for page in pages for alert in page]
    expect(len(pages) > 1 and all(len(page) == 7 for page in pages[:-1]), "alerts do not come in pages of 7")
    expect(len({alert["id"] for alert in alerts}) == len(alerts), "an alert is on two pages")
    expect(all(alert["severity"] != "informational" for alert in alerts), "the filter let an alert pass")
    one = client.get(f"{path}/{alerts[0]['id']}", GRAPH_SCOPE).json()
    expect(one["title"] == alerts[0]["title"], "an alert read alone differs from the listed one")
    refused = client.get(path, GRAPH_SCOPE, **{"$filter": "title eq 'x'"})
    expect(refused.status_code == 400, f"a filter on title: {refused.status_code}")


def check_plain_incidents(client):
    path = "/v1.0/security/incidents"
    incidents = [i for page in client.pages(path, GRAPH_SCOPE, **{"$top": 3, "$expand": "alerts"}) for i in page]
    expect(incidents, "there are no incidents")
    for incident in incidents:
        expect(all(a["incidentId"] == incident["id"] for a in incident["alerts"]), "an alert of another incident")
    refused = client.get(path, GRAPH_SCOPE, **{"$top": 100})
    expect(refused.status_code == 400 and refused.json()["error"]["code"] == "", "a page of 100 incidents")


def check_plain_hunt(client):
    query = "DeviceProcessEvents | summarize Events = count() by DeviceId | top 3 by Events desc"
    answer = client.session.post(
        client.settings.origin + "/v1.0/security/runHuntingQuery",
        json={"Query": query, "Timespan": "P7D"},
        headers={"Authorization": "Bearer " + client.token(GRAPH_SCOPE)},
    )
    expect(answer.status_code == 200, f"hunt: {answer.status_code} {answer.text[:300]}")
    columns = [(column["name"], column["type"]) for column in answer.json()["schema"]]
    expect(columns == [("DeviceId", "String"), ("Events", "Int64")], f"columns of the hunt: {columns}")
    expect(len(answer.json()["results"]) == 3, "the hunt found no devices")


def check_plain_machines(client):
    listed = client.get("/api/machines", ENDPOINT_SCOPE, **{"$top": 2}).json()["value"]
    expect(len(listed) == 2, "the endpoint API lists no machines")
    for name in (listed[0]["id"], listed[0]["computerDnsName"]):
        machine = client.get(f"/api/machines/{name}", ENDPOINT_SCOPE)
        expect(machine.status_code == 200 and machine.json()["id"] == listed[0]["id"], f"machine {name}")
    crossed = client.get("/api/machines", GRAPH_SCOPE)
    expect(crossed.status_code == 401, f"a Graph token on the endpoint API: {crossed.status_code}")


def check_msal(settings):
    def application(secret):
        # Instance discovery is switched off: for a host that it does not know, MSAL would ask Microsoft's.
        return msal.ConfidentialClientApplication(
            settings.client_id,
            authority=f"{settings.origin}/{settings.tenant}",
            client_credential=secret,
            instance_discovery=False,
            verify=settings.ca_file,
        )

    result = application(settings.secret).acquire_token_for_client([GRAPH_SCOPE])
    expect("access_token" in result, f"MSAL got no token: {result}")
    refused = application("wrong").acquire_token_for_client([GRAPH_SCOPE])
    expect(refused.get("error") == "invalid_client", f"MSAL with a wrong secret: {refused}")
    expect(7000215 in refused.get("error_codes", []), f"MSAL with a wrong secret: {refused}")


async def check_graph_sdk(settings):
    credential = ClientSecretCredential(
        settings.tenant,
        settings.client_id,
        settings.secret,
        authority=settings.origin,
        disable_instance_discovery=True,
        connection_verify=settings.ca_file,
    )
    expect(credential.get_token(ENDPOINT_SCOPE).token, "azure-identity got no token")
    trust = ssl.create_default_context(cafile=settings.ca_file)
    async with httpx.AsyncClient(verify=trust, timeout=60) as http:
        hosts = [re.sub(r"^https://", "", settings.origin), "localhost"]
        provider = AzureIdentityAuthenticationProvider(credential, scopes=[GRAPH_SCOPE], allowed_hosts=hosts)
        adapter = GraphRequestAdapter(provider, client=http)
        adapter.base_url = settings.origin + "/v1.0"
        client = GraphServiceClient(request_adapter=adapter)
        await check_sdk_lists(client)
        await check_sdk_hunt(client)


async def check_sdk_lists(client):
    query = Alerts_v2RequestBuilder.Alerts_v2RequestBuilderGetQueryParameters(
        top=5, filter="severity eq 'high' and createdDateTime ge 2020-01-01T00:00:00Z", count=True
    )
    page = await client.security.alerts_v2.get(RequestConfiguration(query_parameters=query))
    count, alerts = page.odata_count, list(page.value)
    while page.odata_next_link:
        page = await client.security.alerts_v2.with_url(page.odata_next_link).get()
        alerts += page.value
    expect(count == len(alerts), f"msgraph-sdk read {len(alerts)} alerts of {count}")
    expect(all(alert.severity.value == "high" for alert in alerts), "msgraph-sdk read an alert that is not high")
    expect(any(alert.evidence for alert in alerts), "msgraph-sdk read no evidence")
    query = IncidentsRequestBuilder.IncidentsRequestBuilderGetQueryParameters(top=2, expand=["alerts"])
    incidents = await client.security.incidents.get(RequestConfiguration(query_parameters=query))
    expect(len(incidents.value) == 2 and incidents.value[0].alerts is not None, "msgraph-sdk read no incidents")
    one = await client.security.incidents.by_incident_id(incidents.value[0].id).get()
    expect(one.display_name == incidents.value[0].display_name, "msgraph-sdk read another incident")


async def check_sdk_hunt(client):
    body = RunHuntingQueryPostRequestBody(query="AlertInfo | project Timestamp, AlertId | take 2")
    answer = await client.security.microsoft_graph_security_run_hunting_query.post(body)
    expect([column.name for column in answer.schema] == ["Timestamp", "AlertId"], "msgraph-sdk: columns of the hunt")
    expect(len(answer.results) == 2, "msgraph-sdk: rows of the hunt")


def forget_the_network():
    """This machine's proxies and certificates concern other hosts, and would win over what is said here."""
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        os.environ.pop(name, None)
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "localhost,127.0.0.1"


def main():
    forget_the_network()
    try:
        settings = Settings(os.environ)
        for name, check in [
            ("requests", check_requests),
            ("MSAL", check_msal),
            ("azure-identity and msgraph-sdk", lambda settings: asyncio.run(check_graph_sdk(settings))),
        ]:
            check(settings)
            print(f"{name}: as on a real tenant")
    except Mismatch as mismatch:
        print(f"interop: {mismatch}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
