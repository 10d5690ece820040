package org.prikbord.it;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prikbord.house.Sources;

/** Every address of the three WARs, read off the sources and the compiled resources: a new page is in it by itself. */
final class Addresses {
    private static final String WEBAPP = "/src/main/webapp/";
    private static final String SHARED_PAGES = "shared-web/src/main/resources/META-INF/resources/";
    private static final String ASSETS = "/src/main/resources/META-INF/assets/";
    private static final String REST = "jakarta.ws.rs.";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private Addresses() {}

    /** A method and a path of the API. */
    record Call(String method, String path) {}

    static List<String> portlets() {
        return Sources.PORTLETS.stream()
                .map(module -> module.replace("portlet-", "/"))
                .toList();
    }

    /** The views, shared ones included, as people call them and by their file; widgets too. */
    static List<String> views() {
        Set<String> views = new TreeSet<>();
        for (Path file : Sources.ending(".xhtml", Sources.MODULES)) {
            String name = Sources.name(file);
            if (name.startsWith(SHARED_PAGES)) {
                portlets().forEach(portlet -> add(views, portlet, name.substring(SHARED_PAGES.length())));
            } else if (name.contains(WEBAPP)) {
                int at = name.indexOf(WEBAPP);
                add(views, name.substring(0, at).replace("portlet-", "/"), name.substring(at + WEBAPP.length()));
            }
        }
        return List.copyOf(views);
    }

    private static void add(Set<String> views, String portlet, String view) {
        if (!view.startsWith("WEB-INF")) {
            views.add(portlet + "/" + view);
            views.add(portlet + "/" + view.replace(".xhtml", ""));
        }
    }

    /** Scripts, styles and icons. */
    static List<String> assets() {
        Set<String> assets = new TreeSet<>();
        for (Path file : Sources.ending("", Sources.MODULES)) {
            String name = Sources.name(file);
            int at = name.indexOf(ASSETS);
            if (at > 0) {
                portlets().forEach(portlet -> assets.add(portlet + "/assets/" + name.substring(at + ASSETS.length())));
            }
        }
        portlets().forEach(portlet -> assets.add(portlet + "/embed.js"));
        return List.copyOf(assets);
    }

    /** The API, with this number wherever an address has one. */
    static List<Call> api(long id) {
        List<Call> calls = new ArrayList<>();
        Map<String, JavaClasses> modules = Sources.MODULES.stream()
                .collect(Collectors.toMap(
                        module -> module,
                        module -> new ClassFileImporter()
                                .importPath(Sources.ROOT.resolve(module).resolve("target/classes"))));
        modules.forEach((module, classes) -> classes.forEach(type -> {
            if (module.startsWith("portlet-")) {
                calls.addAll(calls(module.replace("portlet-", "/"), type, id));
            } else {
                portlets().forEach(portlet -> calls.addAll(calls(portlet, type, id)));
            }
        }));
        return calls;
    }

    private static List<Call> calls(String portlet, JavaClass type, long id) {
        List<Call> calls = new ArrayList<>();
        path(type).ifPresent(base -> {
            for (JavaMethod method : type.getMethods()) {
                String below = path(method).map(path -> "/" + path).orElse("");
                String path = (portlet + "/api/" + base + below)
                        .replaceAll("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", Long.toString(id));
                METHODS.stream()
                        .filter(verb -> method.isAnnotatedWith(REST + verb))
                        .forEach(verb -> calls.add(new Call(verb, path.replaceAll("//+", "/"))));
            }
        });
        return calls;
    }

    private static Optional<String> path(CanBeAnnotated where) {
        return annotations(where).stream()
                .filter(annotation -> annotation.getRawType().getName().equals(REST + "Path"))
                .map(annotation -> annotation.get("value").orElse("").toString())
                .findFirst();
    }

    private static Set<? extends JavaAnnotation<?>> annotations(CanBeAnnotated where) {
        return where instanceof JavaClass type ? type.getAnnotations() : ((JavaMethod) where).getAnnotations();
    }
}
