import Entities
import Testing

struct EntityKindTests {
    @Test func `reads every name in any case`() {
        for kind in EntityKind.allCases {
            #expect(EntityKind(name: kind.rawValue) == kind)
            #expect(EntityKind(name: kind.rawValue.uppercased()) == kind)
            #expect(EntityKind(name: kind.rawValue.lowercased()) == kind)
        }
    }

    @Test(arguments: ["", "IP", "sha-1", "domain "])
    func `refuses an unknown name`(name: String) {
        #expect(EntityKind(name: name) == nil)
    }

    @Test func `looks in text for all kinds but three`() {
        #expect(EntityKind.inText.count == 11)
        #expect(EntityKind.inText.isDisjoint(with: [.device, .account, .string]))
    }
}
