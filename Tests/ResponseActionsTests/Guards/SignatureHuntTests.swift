import DefenderAPI
import FoundationEssentials

import Synchronization
import Testing

@testable import ResponseActions

struct SignatureHuntTests {
    let bench: ActionBench
    let desk: ResponseDesk

    init() throws {
        bench = try ActionBench()
        desk = bench.desk()
    }

    private static let seen: [String: JSONValue] = ["Kind": .string("seen")]

    private static func signature(signed: Bool, trusted: Bool, microsoft: Bool) -> [String: JSONValue] {
        [
            "Kind": .string("signature"), "IsSigned": .bool(signed), "IsTrusted": .bool(trusted),
            "IsRootSignerMicrosoft": .bool(microsoft), "Signer": .string("Contoso"),
        ]
    }

    private func findings(_ rows: [[String: JSONValue]]) async throws -> [Finding.Code] {
        bench.defender.state.withLock { $0.huntRows = rows }
        let preview = try await bench.ready(.quarantine(), desk)
        return (preview.acknowledgements + preview.notices).map(\.code)
    }

    @Test
    func `what Microsoft signed is not quarantined`() async throws {
        bench.defender.state.withLock {
            $0.huntRows = [Self.seen, Self.signature(signed: true, trusted: true, microsoft: true)]
        }
        await expectRefusal(.trustedSigner) { try await bench.ready(.quarantine(), desk) }
    }

    @Test
    func `another signer, a broken signature and no signature are told apart`() async throws {
        #expect(
            try await findings([Self.seen, Self.signature(signed: true, trusted: true, microsoft: false)]) == [
                .signedFile
            ]
        )
        #expect(try await findings([Self.seen, Self.signature(signed: true, trusted: false, microsoft: true)]) == [])
        #expect(try await findings([Self.seen, Self.signature(signed: false, trusted: false, microsoft: false)]) == [])
    }

    @Test
    func `an unknown signer and a file that was not seen ask for an acknowledgement`() async throws {
        #expect(try await findings([Self.seen]) == [.signerUnknown])
        #expect(try await findings([]) == [.signerUnknown, .fileNotSeen])
        #expect(try await findings([Self.signature(signed: false, trusted: false, microsoft: false)]) == [.fileNotSeen])
    }

    @Test
    func `a hunt that fails is no proof of anything`() async throws {
        bench.defender.fail(.init(call: .hunt, kind: .status(403, code: "Forbidden", message: "x")))
        let preview = try await bench.ready(.quarantine(), desk)
        #expect(preview.acknowledgements.map(\.code) == [.signerUnknown])
        let hasty = preview.confirmation(acknowledged: [])
        await expectRefusal(.notAcknowledged) { try await desk.confirm(hasty, by: .kim) }
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .pending)
    }

    @Test
    func `the query names the file and the device as literals, and nothing else of them`() throws {
        let file = try #require(FileSHA1(String(repeating: "AB", count: 20)))
        let query = SignatureHunt.query(file, on: .bench)
        #expect(query.components(separatedBy: "\"\(file)\"").count == 4)
        #expect(query.components(separatedBy: "\"\(DeviceID.bench)\"").count == 3)
    }
}
