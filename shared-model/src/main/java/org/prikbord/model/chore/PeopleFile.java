package org.prikbord.model.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Settings;
import org.prikbord.model.person.ImportResult;
import org.prikbord.model.person.PeopleImport;

/** The HR export that the configuration names, read when it has changed. */
@ApplicationScoped
public class PeopleFile {
    private static final Logger LOG = Logger.getLogger(PeopleFile.class.getName());

    @Inject
    private PeopleImport peopleImport;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Settings settings;

    private FileTime lastRead;

    protected PeopleFile() {}

    public PeopleFile(PeopleImport peopleImport, NewTransaction transaction, Settings settings) {
        this.peopleImport = peopleImport;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Reads the file in a transaction of its own, unless it is as it was the last time. */
    public void read() {
        settings.peopleFile().map(Path::of).ifPresent(this::read);
    }

    private synchronized void read(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (Objects.equals(changed, lastRead)) {
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            ImportResult result = transaction.call(() -> peopleImport.read(bytes, null));
            lastRead = changed;
            LOG.info(() -> "Read " + file + ": " + told(result));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "prikbord.people.file = " + file + " cannot be read: " + unreadable);
        }
    }

    private static String told(ImportResult result) {
        StringBuilder told = new StringBuilder("%d new, %d updated, %d moved, %d deactivated, %d as they were"
                .formatted(
                        result.created(), result.updated(), result.moved(), result.deactivated(), result.unchanged()));
        result.problems().stream()
                .limit(20)
                .forEach(problem -> told.append("; line ")
                        .append(problem.line())
                        .append(' ')
                        .append(problem.column())
                        .append(": ")
                        .append(problem.messageKey()));
        return told.toString();
    }
}
