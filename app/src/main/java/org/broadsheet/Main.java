package org.broadsheet;
public class Main { public static void main(String[] a) { io.quarkus.runtime.Quarkus.run(a); } }
