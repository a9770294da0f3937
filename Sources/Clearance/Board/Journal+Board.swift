import Ledger

extension Journal {
    /// The board: every container and declaration, and what each waits for.
    /// - Complexity: one pass over the lots of the snapshot.
    public func board() throws(JournalError) -> Board {
        try file.guarded { file throws(LedgerError) in
            try file.database.run("BEGIN")
            defer { try? file.database.run("COMMIT") }
            return try file.readBoard()
        }
    }

    /// What a person of the firm can do now, declarations first.
    public func todo() throws(JournalError) -> [Wait] { try board().todo }
}

extension JournalFile {
    fileprivate func readBoard() throws(LedgerError) -> Board {
        let job = try readJob()
        let declarations = try readDeclarations()
        let containers = try readContainers()
        let tallies = try readTallies()
        let words = WaitWords(
            job: job, declarations: Dictionary(declarations.map { ($0.id, $0) }) { first, _ in first })
        let byContainer = Dictionary(grouping: tallies, by: \.container)
        let byDeclaration = Dictionary(grouping: tallies, by: \.declaration)
        let listed = (byDeclaration[""] ?? []).filter { $0.container.isEmpty }
        return Board(
            job: job,
            containers: containers.map { box in
                let own = byContainer[box.id] ?? []
                return ContainerStatus(container: box, tallies: own, waits: words.waits(of: box, own))
            },
            declarations: declarations.map { declaration in
                let own = byDeclaration[declaration.id] ?? []
                return DeclarationStatus(
                    declaration: declaration, tallies: own, waits: words.waits(of: declaration, own))
            }, listed: listed, listedWaits: words.waits(ofListed: listed), sequence: try head().sequence)
    }

    private func readTallies() throws(LedgerError) -> [LotTally] {
        let box = try statement(
            """
            SELECT coalesce(container, planned_container) AS box, container IS NOT NULL AS assigned,
                coalesce(declaration, '') AS form, state, count(*) FROM lot
            GROUP BY box, assigned, form, state ORDER BY box, assigned, form, state
            """)
        var tallies: [LotTally] = []
        while try box.statement.step() {
            let row = (container: try box.statement.text(0), form: try box.statement.text(2))
            tallies.append(
                LotTally(
                    container: row.container, isAssigned: box.statement.integer(1) != 0, declaration: row.form,
                    state: try box.statement.state(3), lots: box.statement.integer(4)))
        }
        return tallies
    }
}
