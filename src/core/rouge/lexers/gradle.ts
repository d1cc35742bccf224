import { groovyLexer } from "./groovy.ts";

/** Gradle's build scripts in Groovy. */
export const lexer = groovyLexer(
  `allprojects artifacts buildscript configuration dependencies publishing repositories sourceSets subprojects`,
  `ArtifactResolutionQuery ComponentSelection ComponentSelectionRules Configuration ConventionProperty ExtensionAware
ExtraPropertiesExtension Gradle IncrementalTaskInputs IvyArtifact IvyArtifactSet IvyModuleDescriptorSpec IvyPublication
JavaToolChain MavenArtifact MavenArtifactSet MavenPom MavenPublication PluginDependenciesSpec PluginDependencySpec Project
PublishingExtension ResolutionStrategy ResourceHandler Script Settings SourceSet SourceSetOutput Task TextResourceFactory`,
);
