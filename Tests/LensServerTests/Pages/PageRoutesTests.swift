import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Overlay
import Testing

@testable import LensServer

struct PageRoutesTests {
    private func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await ServerDesk.sample().application.test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }

    @Test func `the page is HTML that is kept nowhere`() async throws {
        let page = try await get("/")
        #expect(page.status == .ok)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(page.headers[.cacheControl] == "no-store")
    }

    @Test func `everything the page names is there`() async throws {
        let html = String(buffer: try await get("/").body)
        let names = html.split(separator: "/assets/").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(names.count >= 5)
        for name in names {
            let asset = try await get("/assets/\(name)")
            #expect(asset.status == .ok, "\(name)")
        }
    }

    @Test(arguments: [
        ("base.css", "text/css; charset=utf-8"),
        ("overlay.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"),
    ])
    func `an asset has its media type and a tag`(name: String, type: String) async throws {
        let asset = try await get("/assets/\(name)")
        #expect(asset.headers[.contentType] == type)
        #expect(asset.headers[.cacheControl] == "no-cache")
        let tag = try #require(asset.headers[.eTag])
        #expect(tag.count == 26)
        #expect(asset.body.readableBytes > 0)
    }

    @Test func `assets that differ have tags that differ`() {
        let tags = Set(OverlayAsset.all.map { ServedAsset($0).tag })
        #expect(tags.count == OverlayAsset.all.count)
    }

    @Test(arguments: ["TAG", "W/TAG", "\"other\", TAG", "\"other\" , W/TAG ,\"more\"", "*"])
    func `a browser that has an asset gets no body`(known: String) async throws {
        let tag = try #require(try await get("/assets/base.css").headers[.eTag])
        let asset = try await get("/assets/base.css", [.ifNoneMatch: known.replacing("TAG", with: tag)])
        #expect(asset.status == .notModified)
        #expect(asset.headers[.eTag] == tag)
        #expect(asset.headers[.contentType] == nil)
        #expect(asset.body.readableBytes == 0)
    }

    @Test(arguments: ["\"other\"", "", "TAG-without-quotes", "W/\"other\""])
    func `a browser that has another version gets the asset`(known: String) async throws {
        let asset = try await get("/assets/base.css", [.ifNoneMatch: known])
        #expect(asset.status == .ok)
        #expect(asset.body.readableBytes > 0)
    }

    @Test(arguments: [
        "/assets/missing.js", "/assets/", "/assets/..%2Fpage", "/assets/%2e%2e/Package.swift",
    ])
    func `a name that is no asset is not found`(path: String) async throws {
        let answer = try await get(path)
        #expect(answer.status == .notFound)
    }

    @Test func `the page with all it loads weighs at most 110 kB`() async throws {
        let page = try await get("/").body.readableBytes
        let assets = OverlayAsset.all.map(\.content.utf8CodeUnitCount).reduce(0, +)
        #expect(page + assets <= 110_000)
    }
}
