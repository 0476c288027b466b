import Entities

/// Answers that are kept for a while, the oldest given up first; bounded in number and in bytes.
struct AnswerShelf: Sendable {
    /// How long, how many and how much is kept.
    struct Bounds: Sendable {
        var lifetime: Duration
        var entities: Int
        var bytes: Int
    }

    private struct Slot {
        var answer: EntityAnswer
        var run: RunID
    }

    /// A place in the order of giving up; stale when the entity's slot belongs to another run by now.
    private struct Ticket {
        var entity: Entity
        var run: RunID
    }

    private let bounds: Bounds
    private var slots: [Entity: Slot] = [:]
    private var tickets: ArraySlice<Ticket> = []
    /// What the kept answers weigh together.
    private(set) var bytes = 0

    init(_ bounds: Bounds) {
        self.bounds = bounds
    }

    /// Entities whose answers are kept.
    var count: Int { slots.count }

    /// When the oldest answer is too old; nil when nothing is kept.
    var nextExpiry: ContinuousClock.Instant? {
        tickets.first.flatMap { slots[$0.entity] }.map { $0.answer.instant + bounds.lifetime }
    }

    /// The answer about an entity, unless it is too old.
    func answer(about entity: Entity, at now: ContinuousClock.Instant) -> EntityAnswer? {
        guard let answer = slots[entity]?.answer, now < answer.instant + bounds.lifetime else { return nil }
        return answer
    }

    /// Keeps an answer in place of what was kept of the entity, unless that was asked for later.
    mutating func keep(_ answer: EntityAnswer, of run: RunID) {
        if let slot = slots[answer.entity] {
            guard slot.run <= run else { return }
            bytes -= slot.answer.weight
        }
        slots[answer.entity] = Slot(answer: answer, run: run)
        tickets.append(Ticket(entity: answer.entity, run: run))
        bytes += answer.weight
        trim(at: answer.instant)
    }

    /// Gives up what is too old, and what exceeds the bounds.
    mutating func trim(at now: ContinuousClock.Instant) {
        while let ticket = tickets.first {
            if let slot = slots[ticket.entity], slot.run == ticket.run {
                let isDue =
                    now >= slot.answer.instant + bounds.lifetime || slots.count > bounds.entities
                    || bytes > bounds.bytes
                guard isDue else { return }
                bytes -= slot.answer.weight
                slots[ticket.entity] = nil
            }
            tickets.removeFirst()
        }
    }
}
