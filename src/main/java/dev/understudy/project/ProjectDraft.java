package dev.understudy.project;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A project that is being changed: every part may be set, and [Project#with] makes a new project of it. Lives
/// for one change, on one thread.
public final class ProjectDraft {
    public String name;
    public String purpose;
    public Objectives objectives;
    public List<Role> roles;
    public List<Component> components;
    public List<Dependency> dependencies;
    public List<DataFlow> flows;
    public List<Risk> risks;
    public Plan plan;
    public Application application;
    public List<Connection> connections;
    public Practice practice;
    public SortedMap<String, String> scripts;
    public List<MapPlace> places;

    ProjectDraft(Project project) {
        name = project.name();
        purpose = project.purpose();
        objectives = project.objectives();
        roles = project.roles();
        components = project.components();
        dependencies = project.dependencies();
        flows = project.flows();
        risks = project.risks();
        plan = project.plan();
        application = project.application();
        connections = project.connections();
        practice = project.practice();
        scripts = new TreeMap<>((Map<String, String>) project.scripts());
        places = project.places();
    }

    Project done() {
        return new Project(
                name,
                purpose,
                objectives,
                roles,
                components,
                dependencies,
                flows,
                risks,
                plan,
                application,
                connections,
                practice,
                scripts,
                places);
    }
}
