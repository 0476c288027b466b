import ArgumentParser
import Testing

@testable import LensCommands

struct HelpTests {
    /// A command of the tree, by its words.
    struct Node: CustomTestStringConvertible, Sendable {
        var path: [String]
        var type: any ParsableCommand.Type

        var testDescription: String { path.joined(separator: " ") }
    }

    static let tree: [Node] = nodes(of: LensCommand.self, path: [])

    private static func nodes(of type: any ParsableCommand.Type, path: [String]) -> [Node] {
        let configuration = type.configuration
        let children = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
        let unique = children.reduce(into: [any ParsableCommand.Type]()) { list, child in
            if !list.contains(where: { $0 == child }) { list.append(child) }
        }
        return [Node(path: path, type: type)]
            + unique.flatMap { nodes(of: $0, path: path + [$0.configuration.commandName ?? ""]) }
    }

    @Test func `the tree has every command of the contract`() {
        let names = Set(Self.tree.map { $0.path.joined(separator: " ") })
        let contract: Set = [
            "lookup", "entities", "hunt", "kql", "kql check", "kql format", "kql run", "options", "options list",
            "options check", "doctor", "serve", "polarity", "sandbox", "sandbox serve", "device show",
            "device isolate", "device release", "device scan", "device cancel", "file quarantine", "actions list",
            "actions watch", "audit list", "audit verify", "audit export",
        ]
        #expect(contract.subtracting(names).isEmpty)
    }

    @Test(arguments: tree) func `each command explains itself with an example`(_ node: Node) async throws {
        let outcome = await CommandHarness().run(node.path + ["--help"])
        #expect(outcome.status == .done)
        #expect(outcome.error.isEmpty)
        #expect(!node.type.configuration.abstract.isEmpty)
        let examples = try #require(outcome.output.split(separator: "EXAMPLES:").dropFirst().first)
        #expect(examples.contains("defender-lens"))
    }

    @Test(arguments: tree) func `the help command reaches each command`(_ node: Node) async {
        let outcome = await CommandHarness().run(["help"] + node.path)
        #expect(outcome.status == .done)
        #expect(outcome.output.contains(node.type.configuration.abstract.prefix(30)))
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completion scripts name the commands`(_ shell: String) async {
        let outcome = await CommandHarness().run("--generate-completion-script", shell)
        #expect(outcome.status == .done)
        #expect(outcome.output.contains("entities"))
        #expect(outcome.output.contains("tls-ca-out"))
    }

    @Test func `a command line without a command shows the help`() async {
        let outcome = await CommandHarness().run()
        #expect(outcome.status == .done)
        #expect(outcome.output.contains("USAGE"))
    }
}
