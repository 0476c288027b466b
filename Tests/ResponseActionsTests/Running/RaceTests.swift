import DefenderAPI
import Testing

@testable import ResponseActions

struct RaceTests {
    @Test
    func `two processes confirm one preview at once, and one sends`() async throws {
        for _ in 0..<25 {
            let bench = try ActionBench()
            let desks = [bench.desk(), bench.desk()]
            let preview = try await bench.ready(.isolate(), desks[0])
            let confirmation = preview.confirmation()
            let refusals: [ActionRefusal.Code] = await withTaskGroup(of: ActionRefusal.Code?.self) { group in
                for desk in desks {
                    group.addTask {
                        do {
                            _ = try await desk.confirm(confirmation, by: .kim)
                            return nil
                        } catch { return (error as? ActionRefusal)?.code ?? .invalidRequest }
                    }
                }
                return await group.reduce(into: [ActionRefusal.Code]()) { if let code = $1 { $0.append(code) } }
            }
            #expect(bench.defender.orders.count == 1)
            // Late readers may find the action running, before they find the token used.
            #expect(refusals == [.usedToken] || refusals == [.stateChanged])
            #expect(bench.ordersWithoutEntry == 0)
            #expect(try await desks[1].report(preview.id).state == .pending)
        }
    }

    @Test
    func `two stores on one file confirm one preview at once, and one sends`() async throws {
        let bench = try ActionBench()
        let other = try AuditStore(path: bench.folder.path)
        let desk = bench.desk()
        let twin = desk.on(other)
        for _ in 0..<10 {
            let preview = try await bench.ready(.release(), desk, isolated: true)
            let before = bench.defender.orders.count
            async let first = try? desk.confirm(preview.confirmation(), by: .kim)
            async let second = try? twin.confirm(preview.confirmation(), by: .kim)
            _ = await (first, second)
            #expect(bench.defender.orders.count == before + 1)
            bench.defender.set("Failed")
            _ = try await desk.settle()
        }
        #expect(bench.ordersWithoutEntry == 0)
    }

    @Test
    func `two people confirm the same at once, and one sends`() async throws {
        let bench = try ActionBench()
        let (desk, other) = (bench.desk(), bench.desk())
        let mine = try await bench.ready(.isolate(), desk)
        let theirs = try await bench.ready(.isolate(), other, by: .ada)
        async let first = try? desk.confirm(mine.confirmation(), by: .kim)
        async let second = try? other.confirm(theirs.confirmation(), by: .ada)
        let reports = await [first, second].compactMap { $0 }
        #expect(bench.defender.actions.count == 1)
        #expect(reports.contains { $0.state == .pending && $0.isOurs })
    }

    @Test
    func `the limit per hour holds for confirmations at the same time`() async throws {
        let bench = try ActionBench()
        let desk = bench.desk { $0.actionsPerHour = 2 }
        var previews: [ActionPreview] = []
        for index in 0..<4 {
            let file = String(repeating: "\(index)", count: 40)
            previews.append(try await bench.ready(.quarantine(file), desk))
        }
        await withTaskGroup { group in
            for preview in previews {
                group.addTask { _ = try? await desk.confirm(preview.confirmation(), by: .kim) }
            }
        }
        #expect(bench.defender.orders.count == 2)
    }
}

extension ActionBench {
    /// A preview on a device that is isolated.
    fileprivate func ready(_ order: ActionOrder, _ desk: ResponseDesk, isolated: Bool) async throws -> ActionPreview {
        if isolated, defender.actions.isEmpty { defender.add("Isolate", "Succeeded", scope: "Full") }
        return try await ready(order, desk)
    }
}

extension ResponseDesk {
    /// The same desk on another record.
    fileprivate func on(_ log: any AuditLog) -> ResponseDesk {
        ResponseDesk(client: client, settings: settings, log: log, tenant: tenant, time: time, logger: logger)
    }
}
